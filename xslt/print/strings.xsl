<?xml version="1.0" encoding="UTF-8"?>
<!-- Text as Typst writes it: in string literals, where nothing of it is markup. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" exclude-result-prefixes="#all" version="3.0">

  <!-- A string literal; white space is one space, except that a no-break space stays. U+FEFF, which prints nothing, may not
       stand in an archival PDF. -->
  <xsl:function name="f:string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="spaced" as="xs:string" select="replace(translate($text, '&#xFEFF;', ''), '[ \t\r\n&#x85;&#x2028;&#x2029;]+', ' ')"/>
    <xsl:sequence select="'&quot;' || replace($spaced, '[\\&quot;]', '\\$0') || '&quot;'"/>
  </xsl:function>

  <!-- A call: its name and its arguments, which are Typst already. -->
  <xsl:function name="f:call" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*"/>
    <xsl:sequence select="$name || '(' || string-join($arguments[.], ', ') || ')'"/>
  </xsl:function>

  <!-- A named argument, or nothing where it has no value. -->
  <xsl:function name="f:named" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="($name || ': ' || f:string(normalize-space($value)))[normalize-space($value)]"/>
  </xsl:function>

  <!-- Whether the fonts have every character of a text. -->
  <xsl:function name="f:is-covered" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $uncovered, '') eq $text"/>
  </xsl:function>

</xsl:stylesheet>
