"""What was published: outlets, origins, articles, and how they are read from files."""
