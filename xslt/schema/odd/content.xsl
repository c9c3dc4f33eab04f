<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models: what is left of one when elements are deleted. An alternative or an optional part that cannot be goes; what has to be there and cannot is refused. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:template match="content" mode="prune" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="possible"/>
    </xsl:variable>
    <xsl:if test="count($parts) lt count(*)">
      <xsl:call-template name="impossible"/>
    </xsl:if>
    <xsl:copy>
      <xsl:sequence select="@*, $parts[not(self::empty)], $parts[self::empty][count($parts) = 1]"/>
    </xsl:copy>
  </xsl:template>

  <!-- A macro that nothing is left of goes with what it stood for. -->
  <xsl:template match="macroSpec[not(teipress:is-possible(.))]" mode="prune" as="empty-sequence()"/>

  <xsl:function name="teipress:is-possible" as="xs:boolean">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="$spec/content/*" mode="possible"/>
    </xsl:variable>
    <xsl:sequence select="count($parts) = count($spec/content/*)"/>
  </xsl:function>

  <xsl:template match="sequence" mode="possible" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="teipress:with(., $parts[not(self::empty)][count($parts) = count(current()/*)], count($parts) = count(*))"/>
  </xsl:template>

  <xsl:template match="alternate" mode="possible" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="teipress:with(., $parts[not(self::empty) or current()/empty], exists($parts))"/>
  </xsl:template>

  <!-- A group with the parts that are left; without any it is empty, or, where it has to be there, cannot be. -->
  <xsl:function name="teipress:with" as="element()?">
    <xsl:param name="group" as="element()"/>
    <xsl:param name="parts" as="element()*"/>
    <xsl:param name="possible" as="xs:boolean"/>
    <xsl:choose>
      <xsl:when test="exists($parts)">
        <xsl:element name="{local-name($group)}">
          <xsl:sequence select="$group/@*, $parts"/>
        </xsl:element>
      </xsl:when>
      <xsl:when test="$possible or $group/@minOccurs = '0'"><empty/></xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="elementRef | macroRef | memberOf | dataRef[@key]" mode="possible" as="element()?">
    <xsl:variable name="target" as="element()?" select="teipress:target(.)"/>
    <xsl:if test="empty($target)">
      <xsl:call-template name="undeclared"/>
    </xsl:if>
    <xsl:variable name="there" as="xs:boolean" select="not($target/@mode = 'delete') and ($target[not(self::macroSpec)] or $target/teipress:is-possible(.))"/>
    <xsl:variable name="nothing" as="element()"><empty/></xsl:variable>
    <xsl:sequence select="if ($there) then . else $nothing[current()/@minOccurs = '0']"/>
  </xsl:template>

  <!-- The elements that would have to be there; the place is the one that leaves out the first of them. -->
  <xsl:template name="impossible" as="empty-sequence()">
    <xsl:variable name="here" as="element()" select="ancestor::*[@ident][1]"/>
    <xsl:variable name="gone" as="element()*" select="teipress:needed(.) ! teipress:target(.)"/>
    <xsl:variable name="names" as="xs:string*" select="distinct-values($gone ! teipress:ident(.))"/>
    <xsl:for-each select="$gone[1]">
      <xsl:call-template name="refuse">
        <xsl:with-param name="sentence" as="xs:string">The {teipress:kind($here)} “{$here/@ident}” cannot be without {
          string-join($names, ' or ')}, which {if (count($names) = 1) then 'is' else 'are'} left out here.</xsl:with-param>
        <xsl:with-param name="hint" as="xs:string">Keep {$names[1]}, delete {$here/@ident} as well, or change the content of {$here/@ident}.</xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The references to what is deleted that a content has to hold, through the macros that it has to hold. -->
  <xsl:function name="teipress:needed" as="element()*">
    <xsl:param name="content" as="element()"/>
    <xsl:for-each select="$content//(elementRef | macroRef)[not(ancestor-or-self::*[. >> $content]/@minOccurs = '0')]">
      <xsl:variable name="target" as="element()?" select="teipress:target(.)"/>
      <xsl:sequence select="if ($target/@mode = 'delete') then . else $target/self::macroSpec/content ! teipress:needed(.)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
