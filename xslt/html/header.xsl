<?xml version="1.0" encoding="UTF-8"?>
<!-- About this edition: what the TEI header says of the file, its source, and how the text was treated. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:variable name="terms" as="map(xs:string, xs:string)" select="map {
      'correction': 'Corrections',
      'normalization': 'Normalisation',
      'hyphenation': 'Hyphenation',
      'quotation': 'Quotation marks',
      'segmentation': 'Turns and paragraphs',
      'interpretation': 'Names and dates',
      'publisher': 'Publisher',
      'date': 'Published',
      'editor': 'Editor',
      'extent': 'Extent',
      'langUsage': 'Language',
      'projectDesc': 'Encoding',
      'licence': 'Licence'}">
    <!-- The words by which readers know an element of the header. -->
  </xsl:variable>

  <xsl:template match="teiHeader" as="element()">
    <footer class="about" aria-labelledby="page:about">
      <h2 id="page:about"><xsl:sequence select="edition:interface(.)"/>About this edition</h2>
      <xsl:call-template name="legend"/>
      <xsl:apply-templates select="fileDesc/sourceDesc, encodingDesc, fileDesc, profileDesc, revisionDesc"/>
    </footer>
  </xsl:template>

  <xsl:function name="edition:heading" as="element()">
    <xsl:param name="here" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <h3><xsl:sequence select="edition:interface($here)"/>{$words}</h3>
  </xsl:function>

  <!-- A term and what is to be said of it. -->
  <xsl:function name="edition:row" as="element()">
    <xsl:param name="here" as="element()"/>
    <xsl:param name="term" as="item()*"/>
    <xsl:param name="said" as="item()*"/>
    <div class="row">
      <dt><xsl:sequence select="edition:interface($here), $term"/></dt>
      <dd><xsl:sequence select="$said"/></dd>
    </div>
  </xsl:function>

  <xsl:template name="row" as="element()">
    <xsl:variable name="said" as="item()*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="edition:row(., $terms(local-name()), $said)"/>
  </xsl:template>

  <!-- ***************************************************************** Source -->

  <xsl:template match="sourceDesc" as="item()+">
    <xsl:sequence select="edition:heading(., 'Source')"/>
    <dl><xsl:apply-templates mode="source"/></dl>
  </xsl:template>

  <xsl:template match="msDesc | bibl[@type = 'original']" mode="source" as="element()">
    <xsl:variable name="said" as="item()*"><xsl:apply-templates select="."/></xsl:variable>
    <xsl:sequence select="edition:row(., 'Original', $said)"/>
  </xsl:template>

  <xsl:template match="bibl" mode="source" as="element()">
    <xsl:variable name="said" as="item()*"><xsl:apply-templates select="."/></xsl:variable>
    <xsl:sequence select="edition:row(., 'Transcript', $said)"/>
  </xsl:template>

  <xsl:template match="msDesc" as="item()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="msIdentifier" as="item()*">
    <xsl:sequence select="edition:listed(*, ', ')"/>
  </xsl:template>

  <xsl:template match="bibl" as="item()*">
    <xsl:sequence select="edition:listed(*, '. ')"/>
  </xsl:template>

  <!-- Elements one after the other, with a mark between them unless the first ends in one itself. -->
  <xsl:function name="edition:listed" as="item()*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:for-each select="$elements">
      <xsl:variable name="before" as="element()?" select="$elements[position() = current-position()]"/>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
