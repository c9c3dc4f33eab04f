<?xml version="1.0" encoding="UTF-8"?>
<!-- The web edition: one page per transcript that stands alone. Input: the edition TEI that prep.xsl makes. -->
<xsl:package name="urn:teipress:html" package-version="1.0" version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:param name="css" as="xs:string" select="''">
    <!-- The text of the style sheet. It is written into the page, so that the page needs no other file. -->
  </xsl:param>
  <xsl:param name="tei-href" as="xs:string" select="''">
    <!-- Relative link to the TEI document. Empty: there is none beside the page, and no link is shown. -->
  </xsl:param>
  <xsl:param name="text-href" as="xs:string" select="''">
    <!-- Relative link to the plain text for readers. Empty: no link is shown. -->
  </xsl:param>
  <xsl:param name="pdf-href" as="xs:string" select="''">
    <!-- Relative link to the PDF. Empty: no link is shown. -->
  </xsl:param>

  <!-- The text and the header, element by element. -->
  <xsl:mode on-no-match="fail"/>
  <!-- xml:id and xml:lang as id and lang. -->
  <xsl:mode name="attributes" on-no-match="fail"/>
  <!-- The title, the occasion and those present, at the top of the page. -->
  <xsl:mode name="opening" on-no-match="fail"/>
  <!-- The parts of the page, as links. -->
  <xsl:mode name="contents" on-no-match="fail"/>
  <!-- The notes, at the foot or beside the text. -->
  <xsl:mode name="notes" on-no-match="fail"/>
  <!-- What the authority lists say of a place, a person or an organisation. -->
  <xsl:mode name="entry" on-no-match="fail"/>
  <!-- The signs of the page that this text uses, explained. -->
  <xsl:mode name="legend" on-no-match="fail"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/opening.xsl"/>
  <xsl:include href="html/header.xsl"/>
  <xsl:include href="html/structure.xsl"/>
  <xsl:include href="html/speech.xsl"/>
  <xsl:include href="html/directions.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/signs.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/index.xsl"/>
  <xsl:include href="html/authority.xsl"/>
  <xsl:include href="html/legend.xsl"/>
  <xsl:include href="html/common.xsl"/>
  <xsl:include href="html/unhandled.xsl"/>
</xsl:package>
