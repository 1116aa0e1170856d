"""Who was there: presence lists, tables, sentences, and who came or left."""
