<?xml version="1.0" encoding="UTF-8"?>
<!-- What a finding says. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:key name="diagnostic" match="diagnostic" use="@id"/>
  <xsl:key name="property" match="property" use="@id"/>

  <xsl:template match="diagnostic" mode="message" as="element()">
    <svrl:diagnostic-reference diagnostic="{teipress:literal(@id)}">
      <svrl:text>
        <xsl:call-template name="manner"/>
        <xsl:apply-templates select="node()" mode="#current"/>
      </svrl:text>
    </svrl:diagnostic-reference>
  </xsl:template>

  <xsl:template match="property" mode="message" as="element()">
    <svrl:property-reference property="{teipress:literal(@id)}">
      <xsl:for-each select="@role, @scheme">
        <xsl:attribute name="{name()}" select="teipress:literal(.)"/>
      </xsl:for-each>
      <svrl:text>
        <xsl:call-template name="manner"/>
        <xsl:apply-templates select="node()" mode="#current"/>
      </svrl:text>
    </svrl:property-reference>
  </xsl:template>

  <!-- Its language, and what goes with it for the reader. -->
  <xsl:template name="manner" as="attribute()*">
    <xsl:for-each select="ancestor-or-self::*[@xml:lang][1]/@xml:lang, @xml:space, @see, @icon, @fpi">
      <xsl:attribute name="{name()}" select="teipress:literal(.)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="element()">
    <out:text>{.}</out:text>
  </xsl:template>

  <xsl:template match="value-of" mode="message" as="element()">
    <out:value-of select="{@select}">
      <xsl:copy-of select="@teipress:place"/>
    </out:value-of>
  </xsl:template>

  <xsl:template match="name" mode="message" as="element()">
    <out:value-of select="name()"/>
  </xsl:template>

  <!-- The path leads to a node, whose name is meant, or is a name already. -->
  <xsl:template match="name[@path]" mode="message" as="element()">
    <out:value-of select="({@path}) ! (if (. instance of node()) then name() else string())">
      <xsl:copy-of select="@teipress:place"/>
    </out:value-of>
  </xsl:template>

  <xsl:template match="emph | dir | span" mode="message" as="element()">
    <xsl:element name="svrl:{local-name()}">
      <xsl:for-each select="@class, @value, @xml:lang">
        <xsl:attribute name="{name()}" select="teipress:literal(.)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Instructions of XSLT are allowed in a message and stay what they are; of anything else the words are taken. -->
  <xsl:template match="xsl:*" mode="message" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="*" mode="message" as="element()*" priority="-1">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="message" as="empty-sequence()"/>
</xsl:stylesheet>
