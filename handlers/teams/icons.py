"""A gavel, drawn as the two pictures that Teams asks for: in colour, and white on nothing for its bars."""

import math
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

Colour = tuple[int, int, int]

GROUND: Colour = (0x1F, 0x3A, 0x4D)
_WHITE: Colour = (0xFF, 0xFF, 0xFF)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_WITH_ALPHA = 6
_COLOUR_SIDE, _OUTLINE_SIDE = 192, 32
_SAFE = 0.62  # the part of the coloured picture that no client cuts off


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar on a square of side 1: its middle, length, thickness and slope, with rounded corners."""

    x: float
    y: float
    length: float
    thickness: float
    slope: float  # degrees

    def distance(self, x: float, y: float) -> float:
        """How far outside a point lies; below zero inside."""
        turned = math.radians(self.slope)
        dx, dy = x - self.x, y - self.y
        along = abs(dx * math.cos(turned) + dy * math.sin(turned)) - self.length / 2 + _CORNER
        across = abs(dy * math.cos(turned) - dx * math.sin(turned)) - self.thickness / 2 + _CORNER
        outside = math.hypot(max(along, 0.0), max(across, 0.0))
        return outside + min(max(along, across), 0.0) - _CORNER


_CORNER = 0.025
_DOWN = 45.0
_GAVEL = (
    Bar(0.38, 0.36, 0.34, 0.26, -_DOWN),  # the head
    Bar(0.24, 0.50, 0.09, 0.38, -_DOWN),  # its two faces
    Bar(0.52, 0.22, 0.09, 0.38, -_DOWN),
    Bar(0.67, 0.65, 0.58, 0.11, _DOWN),  # the handle
    Bar(0.27, 0.90, 0.46, 0.12, 0.0),  # the block
)


@lru_cache(maxsize=1)
def colour() -> bytes:
    """192 × 192, white on the house's blue, as PNG."""
    edge = (1 - _SAFE) / 2
    return _png(_COLOUR_SIDE, lambda x, y, pixel: _mixed(_covered(x, y, pixel, edge)))


@lru_cache(maxsize=1)
def outline() -> bytes:
    """32 × 32, white on transparent, as PNG."""
    return _png(_OUTLINE_SIDE, lambda x, y, pixel: (*_WHITE, round(255 * _covered(x, y, pixel, 0.0))))


def _covered(x: float, y: float, pixel: float, edge: float) -> float:
    """How much of a pixel the gavel covers (0 to 1), when it keeps so far from the edges."""
    scale = 1 - 2 * edge
    nearest = min(bar.distance((x - edge) / scale, (y - edge) / scale) for bar in _GAVEL)
    return min(max(0.5 - nearest * scale / pixel, 0.0), 1.0)


def _mixed(covered: float) -> tuple[int, int, int, int]:
    red, green, blue = (
        round(ground + (white - ground) * covered) for ground, white in zip(GROUND, _WHITE, strict=True)
    )
    return red, green, blue, 255


def _png(side: int, paint: Callable[[float, float, float], tuple[int, int, int, int]]) -> bytes:
    pixel = 1 / side
    rows = bytearray()
    for down in range(side):
        rows.append(0)  # the row is written as it is, not as differences
        for across in range(side):
            rows.extend(paint((across + 0.5) * pixel, (down + 0.5) * pixel, pixel))
    header = struct.pack(">IIBBBBB", side, side, 8, _COLOUR_WITH_ALPHA, 0, 0, 0)
    parts = (_part(b"IHDR", header), _part(b"IDAT", zlib.compress(bytes(rows), 9)), _part(b"IEND", b""))
    return _SIGNATURE + b"".join(parts)


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
