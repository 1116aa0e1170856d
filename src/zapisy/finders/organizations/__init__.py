"""Bodies, companies, offices and units, with all the places that name them."""
