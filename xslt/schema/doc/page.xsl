<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages, and the frame of each: a link to skip, where one is, what stands there. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:variable name="schema" as="element(schemaSpec)" select="(//schemaSpec)[1]"/>
  <xsl:variable name="title" as="xs:string" select="normalize-space((//titleStmt/title, 'Schema ' || $schema/@ident)[1])"/>

  <xsl:template match="/" mode="pages" as="element()">
    <pages xmlns="">
      <xsl:sequence select="doc:file('index', doc:index()), doc:file('rules', doc:rules())"/>
      <xsl:apply-templates select="$schema/elementSpec" mode="#current"/>
    </pages>
  </xsl:template>

  <xsl:function name="doc:file" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="page" as="element()"/>
    <page name="{$name}.html" xmlns="">
      <xsl:value-of select="serialize($page, map{'method': 'html', 'html-version': 5.0, 'indent': false()})"/>
    </page>
  </xsl:function>

  <xsl:function name="doc:page" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="opening" as="element()*"/>
    <xsl:param name="parts" as="element()*"/>
    <html lang="{($schema/@docLang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{string-join(($name, $title), ' · ')}</title>
        <link rel="stylesheet" href="edition.css"/>
        <link rel="stylesheet" href="doc.css"/>
      </head>
      <body class="schema">
        <a class="skip" href="#content">Skip to the content</a>
        <nav class="contents" aria-label="This documentation">
          <ul><li><a href="index.html">Elements</a></li><li><a href="rules.html">Rules</a></li></ul>
        </nav>
        <main id="content" tabindex="-1">
          <header class="opening"><xsl:sequence select="$opening"/></header>
          <xsl:sequence select="$parts"/>
        </main>
      </body>
    </html>
  </xsl:function>

  <!-- A part of a page under its heading; without content there is none. -->
  <xsl:function name="doc:section" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="content" as="item()*"/>
    <xsl:if test="exists($content)">
      <section aria-labelledby="{$id}">
        <h2 id="{$id}">{$heading}</h2>
        <xsl:sequence select="$content"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The name of an element, as a link where the schema has it. -->
  <xsl:function name="doc:element" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$schema/elementSpec/@ident = $name"><a class="gi" href="ref-{$name}.html"><code>{$name}</code></a></xsl:when>
      <xsl:otherwise><code class="gi">{$name}</code></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="doc:elements" as="element()?">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:where-populated>
      <ul class="names">
        <xsl:for-each select="sort($names)"><li><xsl:sequence select="doc:element(.)"/></li></xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
