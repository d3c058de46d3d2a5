#!/usr/bin/env python3
"""Draws icon.png, 128 × 128, with nothing but the standard library: three layers, of which one wins and reaches the pod.

    python3 eng/icon/draw.py icon.png
"""
import struct
import sys
import zlib

SIZE, SCALE = 128, 4  # Four samples a pixel and direction make smooth edges.

INK, PAPER = (16, 42, 67), (255, 255, 255)
LAYERS = [(98, 125, 152), (188, 204, 220), (39, 171, 131)]


def rounded(x, y, left, top, right, bottom, radius):
    """Whether a point is in a rectangle with round corners."""
    dx = max(left + radius - x, x - (right - radius), 0)
    dy = max(top + radius - y, y - (bottom - radius), 0)
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius


def colour(x, y):
    """The colour of a point; none outside of the icon."""
    if not rounded(x, y, 0, 0, 128, 128, 24):
        return None
    for row, fill in enumerate(LAYERS):
        top = 24 + row * 30
        if rounded(x, y, 22, top, 82, top + 20, 6):
            return fill
    # The value goes from the lowest bar, which wins, to the pod on the right.
    if 82 <= x <= 92 and 91 <= y <= 97:
        return LAYERS[2]
    if rounded(x, y, 92, 80, 112, 108, 6):
        return PAPER if rounded(x, y, 97, 86, 107, 102, 3) else LAYERS[2]
    return INK


def pixel(column, row):
    """The mean of the samples of a pixel, with its opacity."""
    samples = [
        colour(column + (i + 0.5) / SCALE, row + (j + 0.5) / SCALE) for i in range(SCALE) for j in range(SCALE)
    ]
    seen = [sample for sample in samples if sample]
    if not seen:
        return bytes(4)
    return bytes([*(round(sum(part) / len(seen)) for part in zip(*seen)), round(255 * len(seen) / len(samples))])


def chunk(kind, data):
    """A part of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
with open(sys.argv[1], "wb") as file:
    file.write(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )
