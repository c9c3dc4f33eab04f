<?xml version="1.0" encoding="UTF-8"?>
<!-- Break a paragraph into lines at its spaces; a word longer than a line stays whole, a no-break space breaks nothing. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" exclude-result-prefixes="#all" version="3.0">

  <xsl:function name="f:wrapped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="first-indent" as="xs:string"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:iterate select="tokenize(normalize-space($text), ' ')">
        <xsl:param name="line" as="xs:string" select="$first-indent"/>
        <xsl:param name="is-new" as="xs:boolean" select="true()"/>
        <xsl:on-completion select="$line"/>
        <xsl:variable name="longer" as="xs:string" select="string-join(($line, ' '[not($is-new)], .))"/>
        <xsl:choose>
          <xsl:when test="$is-new or $width eq 0 or f:columns($longer) le $width">
            <xsl:next-iteration>
              <xsl:with-param name="line" select="$longer"/>
              <xsl:with-param name="is-new" select="false()"/>
            </xsl:next-iteration>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="$line"/>
            <xsl:next-iteration>
              <xsl:with-param name="line" select="$indent || ."/>
            </xsl:next-iteration>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:function>

  <!-- How wide a text is in columns: a Chinese, Japanese or Korean character takes two, a combining mark none. -->
  <xsl:function name="f:columns" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="wide" as="xs:string"
      select="replace($text, '[^&#x1100;-&#x115F;&#x2E80;-&#xA4CF;&#xAC00;-&#xD7A3;&#xF900;-&#xFAFF;&#xFE30;-&#xFE4F;&#xFF00;-&#xFF60;&#x20000;-&#x3FFFD;]', '')"/>
    <xsl:sequence select="string-length(replace($text, '\p{M}', '')) + string-length($wide)"/>
  </xsl:function>

</xsl:stylesheet>
