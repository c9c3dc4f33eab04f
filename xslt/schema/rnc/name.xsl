<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of elements and attributes: one, or all but those of some namespaces. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:local="urn:teipress:rng-to-rnc" xpath-default-namespace="http://relaxng.org/ns/structure/1.0"
  exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:template match="*[@name]" mode="name" as="xs:string">
    <xsl:sequence select="string(@name)"/>
  </xsl:template>

  <xsl:template match="element | attribute" mode="name" as="xs:string" priority="-1">
    <xsl:apply-templates select="(name | anyName | nsName | choice)[1]" mode="#current"/>
  </xsl:template>

  <xsl:template match="anyName" mode="name" as="xs:string">
    <xsl:variable name="but" as="xs:string?">
      <xsl:apply-templates select="child::except/*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="string-join(('*', $but), ' - ')"/>
  </xsl:template>

  <xsl:template match="nsName" mode="name" as="xs:string">
    <xsl:sequence select="local:prefix(@ns, ancestor::grammar) || ':*'"/>
  </xsl:template>

  <xsl:template match="choice" mode="name" as="xs:string">
    <xsl:variable name="names" as="xs:string*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'(' || string-join($names, ' | ') || ')'"/>
  </xsl:template>
</xsl:stylesheet>
