<?xml version="1.0" encoding="UTF-8"?>
<!-- An ODD in full to its documentation in HTML: a page for each element, an index by name and by subject, a list of the rules.
     The result holds the pages as text, each under the name of its file. -->
<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  name="urn:teipress:odd-to-doc" package-version="0.1" version="3.0" declared-modes="yes" default-mode="pages">

  <!-- The pages, and the parts of one. -->
  <xsl:mode name="pages" on-no-match="fail" visibility="public"/>
  <xsl:mode name="part" on-no-match="fail"/>
  <!-- A content model, as a line that can be read. -->
  <xsl:mode name="model" on-no-match="fail"/>
  <!-- The text of a desc, a paragraph or a message, with what is marked in it. -->
  <xsl:mode name="prose" on-no-match="shallow-skip"/>
  <!-- An example, as it would be typed. -->
  <xsl:mode name="example" on-no-match="shallow-skip"/>

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:include href="doc/page.xsl"/>
  <xsl:include href="doc/index.xsl"/>
  <xsl:include href="doc/element.xsl"/>
  <xsl:include href="doc/model.xsl"/>
  <xsl:include href="doc/attributes.xsl"/>
  <xsl:include href="doc/rules.xsl"/>
  <xsl:include href="doc/example.xsl"/>
  <xsl:include href="doc/prose.xsl"/>
</xsl:package>
