<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole: the design is imported, the front matter and the text follow, then the indexes. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  version="3.0" expand-text="yes">

  <xsl:template match="/" mode="block" as="text()*">
    <xsl:text expand-text="no">#import "edition.typ": *&#10;&#10;</xsl:text>
    <xsl:text>#show: edition.with({string-join(f:settings(TEI), ', ')})&#10;&#10;</xsl:text>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:sequence select="f:front(TEI/teiHeader)"/>
      <xsl:apply-templates select="TEI/text" mode="block"/>
    </xsl:variable>
    <xsl:text>{string-join($blocks ! ('#' || .), '&#10;&#10;')}&#10;</xsl:text>
  </xsl:template>

  <xsl:function name="f:settings" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="f:named('title', $tei/teiHeader/fileDesc/titleStmt/title)"/>
    <xsl:sequence select="f:named('running', $tei/teiHeader/profileDesc/creation/date)"/>
    <xsl:sequence select="f:named('lang', replace($tei/@xml:lang, '-.*', ''))"/>
    <xsl:sequence select="f:named('date', $date)"/>
    <xsl:sequence select="f:named('name', $name)"/>
    <xsl:sequence select="f:named('publisher', $tei/teiHeader/fileDesc/publicationStmt/publisher)"/>
  </xsl:function>

  <xsl:template match="text" mode="block" as="xs:string*">
    <xsl:sequence select="'text-begins()'"/>
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="front | body | back | div | opener | list" mode="block" as="xs:string*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="text()[not(normalize-space())]" mode="block" as="empty-sequence()"/>

</xsl:stylesheet>
