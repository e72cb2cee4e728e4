"""The API that tests and demos script: what people do and what they see, over HTTP and JSON."""
