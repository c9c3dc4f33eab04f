<?xml version="1.0" encoding="UTF-8"?>
<!-- The web edition: one page that stands alone. Input: the edition TEI that prep.xsl makes. -->
<xsl:package name="urn:teipress:html" package-version="0.1" version="3.0"
    declared-modes="yes" expand-text="yes"
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
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>
  <!-- xml:id and xml:lang as id and lang. -->
  <xsl:mode name="attributes" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The title, the occasion and those present, at the top of the page. -->
  <xsl:mode name="opening" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The parts of the page, as links. -->
  <xsl:mode name="contents" on-no-match="fail" on-multiple-match="fail"/>
  <!-- What the header says, as terms with what is said of them. -->
  <xsl:mode name="row" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The notes, at the foot or beside the text. -->
  <xsl:mode name="notes" on-no-match="fail" on-multiple-match="fail"/>
  <!-- What the authority lists say of a place, a person or an organisation. -->
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>
  <!-- How something is said, directly after the label. -->
  <xsl:mode name="manner" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The signs of the page that this text uses, explained. -->
  <xsl:mode name="legend" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <!-- Imported as one, so that a template of a project's own entry goes before each of these. -->
  <xsl:import href="html/modules.xsl"/>
</xsl:package>
