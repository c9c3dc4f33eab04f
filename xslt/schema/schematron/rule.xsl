<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules: each a template, which hands its node on to the rules of other patterns. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template match="rule" mode="compile" as="element()">
    <xsl:param name="priority" as="xs:integer"/>
    <out:template match="{teipress:context(.)}" mode="{teipress:mode(..)}" priority="{$priority}">
      <xsl:copy-of select="@teipress:place"/>
      <out:param name="teipress:spoken" as="Q{{http://www.w3.org/2001/XMLSchema}}string*" select="()"/>
      <out:if test="not($teipress:spoken = '{teipress:speaker(.)}')">
        <xsl:apply-templates select="." mode="report"/>
        <xsl:if test="assert | report">
          <xsl:call-template name="tested"/>
        </xsl:if>
      </out:if>
      <out:next-match>
        <out:with-param name="teipress:spoken" select="$teipress:spoken, '{teipress:speaker(.)}'"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <!-- All is computed together; where something cannot be computed, each assertion for itself, so that it hides no other. -->
  <xsl:template name="tested" as="element()">
    <xsl:variable name="assertions" as="element()+" select="assert | report"/>
    <xsl:call-template name="tried">
      <xsl:with-param name="what" as="element()+">
        <xsl:apply-templates select="../let" mode="bind"/>
        <xsl:apply-templates select="*" mode="body"/>
      </xsl:with-param>
      <xsl:with-param name="else" as="element()+">
        <xsl:apply-templates select="$assertions[last() gt 1]" mode="apart"/>
        <xsl:apply-templates select="$assertions[last() = 1]" mode="failure"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="assert | report" mode="apart" as="element()">
    <xsl:call-template name="tried">
      <xsl:with-param name="what" as="element()+">
        <xsl:apply-templates select="../../let" mode="bind"/>
        <xsl:apply-templates select="preceding-sibling::let | preceding-sibling::xsl:*, ." mode="body"/>
      </xsl:with-param>
      <xsl:with-param name="else" as="element()">
        <xsl:apply-templates select="." mode="failure"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Saxon lets the error of a global variable through the first xsl:try that it meets, so there are two. -->
  <xsl:template name="tried" as="element()">
    <xsl:param name="what" as="element()+"/>
    <xsl:param name="else" as="element()+"/>
    <out:try>
      <out:try>
        <xsl:sequence select="$what"/>
        <out:catch>
          <out:sequence select="error($Q{{http://www.w3.org/2005/xqt-errors}}code, $Q{{http://www.w3.org/2005/xqt-errors}}description)"/>
        </out:catch>
      </out:try>
      <out:catch>
        <xsl:sequence select="$else"/>
      </out:catch>
    </out:try>
  </xsl:template>

  <!-- XSLT may stand among assertions; what belongs to quick fixes or to people says nothing. -->
  <xsl:template match="xsl:*" mode="body" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="*" mode="body" as="empty-sequence()" priority="-1"/>

  <!-- Of a pattern the first rule that matches speaks; of a group each that does. -->
  <xsl:function name="teipress:speaker" as="xs:string">
    <xsl:param name="rule" as="element()"/>
    <xsl:sequence select="string-join((teipress:number($rule/..), $rule/parent::group/teipress:number($rule)), '.')"/>
  </xsl:function>

  <xsl:function name="teipress:mode" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="'teipress:check' || $pattern/@documents ! ('-' || teipress:number(..))"/>
  </xsl:function>

  <xsl:function name="teipress:number" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string(count($element/preceding-sibling::*) + 1)"/>
  </xsl:function>
</xsl:stylesheet>
