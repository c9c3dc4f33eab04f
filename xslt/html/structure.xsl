<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of the text: divisions, heads, datelines, paragraphs, pages, lines. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:template match="front | body" as="element()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="div" as="element()">
    <section class="{'div', @type ! ('type-' || .)}">
      <xsl:call-template name="content"/>
    </section>
  </xsl:template>

  <!-- The title of the page is its h1; a printed head stands below it. -->
  <xsl:template match="head" as="element()">
    <xsl:element name="h{min((count(ancestor::div) + 1, 6))}">
      <xsl:attribute name="class" select="'head'"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <!-- What the form of a document says above its text is no heading of the page. -->
  <xsl:template match="head[@type]" as="element()" priority="1">
    <p class="form {@type}"><xsl:call-template name="content"/></p>
  </xsl:template>

  <xsl:template match="byline | closer" as="element()">
    <p class="{local-name()}"><xsl:call-template name="content"/></p>
  </xsl:template>

  <xsl:template match="list" as="element()">
    <ul class="list"><xsl:apply-templates select="*"/></ul>
  </xsl:template>

  <xsl:template match="list/head" as="element()" priority="1">
    <li class="head"><xsl:call-template name="content"/></li>
  </xsl:template>

  <xsl:template match="item" as="element()">
    <li><xsl:call-template name="content"/></li>
  </xsl:template>

  <!-- Notes that the transcript itself has at its end. -->
  <xsl:template match="back/div[@type = 'notes']" as="element()" priority="1">
    <section class="div type-notes" aria-label="Notes of the transcript">
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <xsl:template match="opener" as="element()">
    <div class="opener"><xsl:call-template name="content"/></div>
  </xsl:template>

  <xsl:template match="dateline" as="element()">
    <p class="dateline"><xsl:call-template name="content"/></p>
  </xsl:template>

  <xsl:template match="p" as="element()">
    <p><xsl:call-template name="content"/></p>
  </xsl:template>

  <xsl:template match="pb" as="element()">
    <span class="pb"><xsl:sequence select="edition:identity(.)"/><xsl:apply-templates select="@n"/></span>
  </xsl:template>

  <xsl:template match="pb/@n" as="attribute(data-n)">
    <xsl:attribute name="data-n" select="."/>
  </xsl:template>

  <!-- Where the printed number of the page follows, it is not said twice. -->
  <xsl:template match="pb[following-sibling::*[1][self::fw]]/@n" as="empty-sequence()" priority="1"/>

  <xsl:template match="fw" as="element()">
    <span class="{'fw', @type[. = 'lineNum']}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="label" as="element()">
    <span class="time"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="div/label" as="element()">
    <p class="time"><xsl:call-template name="content"/></p>
  </xsl:template>

  <!-- The end of a line between blocks, or where one begins, shows by itself. -->
  <xsl:template match="div/lb | sp/lb[following-sibling::*[1][self::fw]] | lb[empty(preceding-sibling::node())]" as="empty-sequence()" priority="1"/>

  <xsl:template match="div/fw | sp/fw" as="element()">
    <p class="{'fw', @type[. = 'lineNum']}"><xsl:call-template name="content"/></p>
  </xsl:template>

  <!-- A space keeps the words apart where a narrow page runs the lines on. -->
  <xsl:template match="lb" as="item()+">
    <xsl:text> </xsl:text>
    <br class="lb"/>
  </xsl:template>

  <xsl:template match="lb[@break = 'no']" as="element()">
    <br/>
  </xsl:template>

  <!-- A turn that is gone keeps its address, so that old links end where it stood. -->
  <xsl:template match="anchor" as="element()">
    <span class="anchor"><xsl:sequence select="edition:identity(.)"/></span>
  </xsl:template>
</xsl:stylesheet>
