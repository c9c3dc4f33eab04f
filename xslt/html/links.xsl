<?xml version="1.0" encoding="UTF-8"?>
<!-- Which names and references are links on the page. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <!-- The entry of an index, by the id of what it stands for. -->
  <xsl:key name="indexed" match="back//item" use="substring(@corresp, 2)"/>

  <!-- Whether a link may be followed: to the web, to a mailbox, within this edition; never to a script. -->
  <xsl:function name="edition:may-link" as="xs:boolean">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:sequence select="matches($target, '^(https?:|mailto:|[^:]+$|#)', 'i')"/>
  </xsl:function>

  <!-- Whether a name has an entry to lead to, or a reference an address. -->
  <xsl:function name="edition:has-target" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/self::ref and edition:may-link($element/@target)
                          or starts-with($element/@ref, '#')
                             and exists(key('indexed', substring($element/@ref, 2), root($element)))"/>
  </xsl:function>

  <!-- Whether an element is a link: it has a target, and stands in no other link. -->
  <xsl:function name="edition:leads" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="edition:has-target($element) and not(edition:within-link($element))"/>
  </xsl:function>

  <xsl:function name="edition:within-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="some $around in $element/ancestor::* satisfies edition:has-target($around)"/>
  </xsl:function>
</xsl:stylesheet>
