<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples: as they would be typed, the names of elements as links. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:function name="doc:example" as="element()">
    <xsl:param name="example" as="element(eg:egXML)"/>
    <pre class="example"><code><xsl:apply-templates select="$example/node()" mode="example"/></code></pre>
  </xsl:function>

  <xsl:template match="*" mode="example" as="item()*">
    <xsl:variable name="inside" as="item()*"><xsl:apply-templates mode="#current"/></xsl:variable>
    <xsl:text>&lt;</xsl:text>
    <xsl:sequence select="if (self::eg:*) then doc:element(local-name()) else local-name()"/>
    <xsl:if test="not(self::eg:*)"> xmlns="{namespace-uri()}"</xsl:if>
    <xsl:apply-templates select="@*" mode="#current"/>
    <xsl:choose>
      <xsl:when test="exists($inside)">
        <xsl:text>&gt;</xsl:text>
        <xsl:sequence select="$inside"/>
        <xsl:text>&lt;/</xsl:text>
        <xsl:sequence select="local-name()"/>
        <xsl:text>&gt;</xsl:text>
      </xsl:when>
      <xsl:otherwise>/&gt;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@*[namespace-uri() = ('', 'http://www.w3.org/XML/1998/namespace')]" mode="example" as="text()">
    <xsl:text> {name()}="{replace(., '&amp;', '&amp;amp;') => replace('&lt;', '&amp;lt;') => replace('&quot;', '&amp;quot;')}"</xsl:text>
  </xsl:template>

  <!-- What indents the example in the ODD does not belong to it. -->
  <xsl:template match="text()" mode="example" as="text()">
    <xsl:variable name="margin" as="xs:string" select="ancestor::eg:egXML/text()[1] ! replace(., '^[^&#10;]*&#10;', '')"/>
    <xsl:value-of select="replace(., '&#10;' || $margin, '&#10;') => replace('&amp;', '&amp;amp;') => replace('&lt;', '&amp;lt;')"/>
  </xsl:template>

  <xsl:template match="eg:egXML/text()[not(normalize-space())][1] | eg:egXML/text()[not(normalize-space())][last()]" mode="example" as="empty-sequence()" priority="1"/>
</xsl:stylesheet>
