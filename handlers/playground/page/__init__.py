"""The page of the playground: the workspace as a person sees it, drawn on the server."""
