"""The engines that teipress stands on: Saxon for XSLT 3.0, Typst for the page.

No other module imports saxonche or typst.
"""
