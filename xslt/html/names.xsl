<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, dates and times, and how sure their reading is. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:variable name="machine-date" as="xs:string"
      select="'^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?|--\d\d-\d\d|\d\d:\d\d(:\d\d)?)$'">
    <!-- What the time element of HTML understands. -->
  </xsl:variable>

  <xsl:template match="placeName | persName | orgName" as="element()">
    <span class="{edition:mark(.)}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="(placeName | persName | orgName)[edition:leads(.)]" as="element()+">
    <a class="{edition:mark(.)}" href="{@ref}">
      <xsl:sequence select="edition:identity(.)"/>
      <xsl:apply-templates select="@cert"/>
      <xsl:apply-templates/>
    </a>
    <xsl:sequence select="edition:references(.)"/>
  </xsl:template>

  <!-- What a dotted line says to the eye, the legend says to the ear. -->
  <xsl:template match="@cert" as="attribute(aria-describedby)?"/>

  <xsl:template match="@cert[. = ('medium', 'low')]" as="attribute(aria-describedby)">
    <xsl:attribute name="aria-describedby" select="'cert:' || ."/>
  </xsl:template>

  <xsl:function name="edition:mark" as="xs:string+">
    <xsl:param name="marked" as="element()"/>
    <xsl:sequence select="local-name($marked), $marked/@cert[. = ('medium', 'low')] ! ('cert-' || .)"/>
  </xsl:function>

  <xsl:template match="date | time" as="element()">
    <span class="{edition:mark(.)}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="(date | time)[matches(@when, $machine-date)]" as="element()">
    <time class="{edition:mark(.)}" datetime="{@when}">
      <xsl:call-template name="content"/>
    </time>
  </xsl:template>

  <!-- A header may give a date in machine form alone. -->
  <xsl:template match="date[not(node())] | time[not(node())]" as="element()" priority="2">
    <span class="{edition:mark(.)}">{(@when, string-join((@from, @to), '–'))[1]}</span>
  </xsl:template>
</xsl:stylesheet>
