"""Which version this is; also where it runs without having been installed as a package, as in the container."""

VERSION = "0.1.0"
