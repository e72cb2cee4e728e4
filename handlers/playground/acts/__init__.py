"""What people do in the workspace, and what the product is told of it."""
