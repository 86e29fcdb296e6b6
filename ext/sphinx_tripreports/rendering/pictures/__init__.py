"""Pictures, drawn at build time as SVG from the same views that give their tables.

Nothing is drawn in the browser, and nothing comes from outside.  Units are those of the drawing
(`svg.WIDTH` across); a page scales it to its own width.
"""
