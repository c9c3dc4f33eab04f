<?xml version="1.0" encoding="UTF-8"?>
<!-- An ODD, and the one that it derives from, to one that declares everything in full and refers to no other (TEI P5
     Guidelines, chapter 23, Implementation of an ODD System). The input holds both: the source first, if there is one. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:odd-to-odd" package-version="0.1" version="3.0" declared-modes="yes" default-mode="derive">

  <!-- The two steps, one after the other. -->
  <xsl:mode name="derive" on-no-match="fail" visibility="public"/>
  <!-- First step: a schemaSpec with its own declarations and those of its source. -->
  <xsl:mode name="merge" on-no-match="shallow-copy"/>
  <!-- What it takes from the source by name. -->
  <xsl:mode name="refer" on-no-match="fail"/>
  <!-- What the ODD says of a part of the source to what becomes of that part. -->
  <xsl:mode name="change" on-no-match="fail"/>
  <!-- A part that is declared though it was there. -->
  <xsl:mode name="twice" on-no-match="fail"/>
  <!-- Second step: references to what is deleted go, and each that is left leads somewhere. -->
  <xsl:mode name="prune" on-no-match="shallow-copy"/>
  <!-- What is left of a content model; nothing where it asks for what is deleted. -->
  <xsl:mode name="possible" on-no-match="shallow-copy"/>

  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes"/>

  <xsl:include href="odd/schema.xsl"/>
  <xsl:include href="odd/choose.xsl"/>
  <xsl:include href="odd/change.xsl"/>
  <xsl:include href="odd/declarations.xsl"/>
  <xsl:include href="odd/attributes.xsl"/>
  <xsl:include href="odd/prune.xsl"/>
  <xsl:include href="odd/content.xsl"/>
  <xsl:include href="odd/refuse.xsl"/>
</xsl:package>
