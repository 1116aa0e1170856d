"""Makes the text that cs_zapisy is trained on: fictional sentences of minutes with their names marked."""
