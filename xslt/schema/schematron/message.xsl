<?xml version="1.0" encoding="UTF-8"?>
<!-- What a finding says. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:local="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:key name="diagnostic" match="diagnostic" use="@id"/>

  <xsl:template match="diagnostic" mode="compile" as="element()">
    <svrl:diagnostic-reference diagnostic="{@id}">
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:diagnostic-reference>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="element()">
    <out:text>{.}</out:text>
  </xsl:template>

  <xsl:template match="value-of" mode="message" as="element()">
    <out:value-of select="{@select}"/>
  </xsl:template>

  <xsl:template match="name" mode="message" as="element()">
    <out:value-of select="name({(@path, '.')[1]})"/>
  </xsl:template>

  <!-- Emphasis and direction are for the eye; the words are what is said. -->
  <xsl:template match="emph | dir | span" mode="message" as="element()*">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <!-- Instructions of XSLT are allowed in a message and stay what they are. -->
  <xsl:template match="xsl:*" mode="message" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="message" as="empty-sequence()"/>

  <xsl:template match="*" mode="message" as="empty-sequence()" priority="-10">
    <xsl:message terminate="yes">This part of a message cannot be compiled: {name()}, at {path()}.</xsl:message>
  </xsl:template>
</xsl:stylesheet>
