"""The programme, and where its items are discussed."""
