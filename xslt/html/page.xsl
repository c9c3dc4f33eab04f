<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the page: skip link, opening, navigation, text, notes, indexes, and what is known of it. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="TEI"/>
  </xsl:template>

  <xsl:template match="TEI" as="element()">
    <html>
      <xsl:apply-templates select="@xml:lang" mode="attributes"/>
      <xsl:call-template name="head"/>
      <body style="--letters: {edition:column(.)}">
        <a class="skip" href="#page:text"><xsl:sequence select="edition:interface(.)"/>Skip to the text</a>
        <xsl:call-template name="opening"/>
        <xsl:call-template name="contents"/>
        <main>
          <xsl:apply-templates select="teiHeader/profileDesc/particDesc" mode="opening"/>
          <xsl:apply-templates select="text"/>
          <xsl:call-template name="notes"/>
          <xsl:apply-templates select="standOff, text/back"/>
        </main>
        <xsl:apply-templates select="teiHeader"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head" as="element()">
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{normalize-space(string-join((edition:title(.), edition:day(.)), ', '))}</title>
      <xsl:if test="$tei-href">
        <link rel="alternate" type="application/tei+xml" href="{$tei-href}" title="TEI"/>
      </xsl:if>
      <style>{$css}</style>
    </head>
  </xsl:template>

  <!-- The parts of the page, as far as there are any to go to. -->
  <xsl:template name="contents" as="element()">
    <nav class="contents" aria-label="Parts of this page">
      <xsl:sequence select="edition:interface(.)"/>
      <ul>
        <xsl:apply-templates select="teiHeader/profileDesc/particDesc" mode="contents"/>
        <li><a href="#page:text">Text</a></li>
        <xsl:if test="edition:annotated(.)"><li><a href="#page:notes">Notes</a></li></xsl:if>
        <xsl:apply-templates select="text/back/div[@type = 'index']" mode="contents"/>
        <li><a href="#page:about">About this edition</a></li>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="particDesc" mode="contents" as="element()">
    <li><a href="#page:participants">Participants</a></li>
  </xsl:template>

  <xsl:template match="div" mode="contents" as="element()">
    <li><a href="#index:{@subtype}">{edition:index-title(.)}</a></li>
  </xsl:template>

  <xsl:template match="text" as="element()">
    <article class="transcript" id="page:text" tabindex="-1">
      <xsl:apply-templates select="@xml:lang" mode="attributes"/>
      <xsl:apply-templates select="* except back"/>
    </article>
  </xsl:template>

  <!-- What standOff knows is told in the indexes. -->
  <xsl:template match="standOff" as="empty-sequence()"/>
</xsl:stylesheet>
