"""Writers: records → JSON Lines, CSV, tables for a terminal."""
