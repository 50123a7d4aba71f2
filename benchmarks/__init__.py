"""How well the annotation does on public, hand-annotated texts that are not part of this project."""
