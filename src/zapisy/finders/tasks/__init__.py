"""Who is to do what until when."""
