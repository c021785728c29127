"""Mail as a source: messages to articles, and the three places where messages lie."""
