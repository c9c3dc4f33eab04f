<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules, and the assertions in them. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:local="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:key name="rule" match="rule[@abstract = 'true']" use="@id"/>

  <xsl:template match="rule" mode="compile" as="element()">
    <xsl:param name="priority" as="xs:integer"/>
    <xsl:variable name="pattern" as="xs:string" select="string(count(../preceding-sibling::pattern))"/>
    <out:template match="{@context}" mode="local:check" priority="{$priority}">
      <out:param name="local:spoken" select="()"/>
      <out:if test="not($local:spoken = {$pattern})">
        <xsl:apply-templates select="../let[local:clashes(.)]" mode="local"/>
        <xsl:apply-templates select="*" mode="#current"/>
      </out:if>
      <out:next-match>
        <out:with-param name="local:spoken" select="$local:spoken, {$pattern}"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <!-- An abstract rule lends what is in it. -->
  <xsl:template match="extends[key('rule', @rule)]" mode="compile" as="element()*">
    <xsl:apply-templates select="key('rule', @rule)/*" mode="#current"/>
  </xsl:template>

  <xsl:template match="extends" mode="compile" as="empty-sequence()" priority="-1">
    <xsl:message terminate="yes">There is no abstract rule “{@rule}”.</xsl:message>
  </xsl:template>

  <xsl:template match="assert" mode="compile" as="element()">
    <out:if test="not({@test})">
      <svrl:failed-assert>
        <xsl:call-template name="finding"/>
      </svrl:failed-assert>
    </out:if>
  </xsl:template>

  <xsl:template match="report" mode="compile" as="element()">
    <out:if test="{@test}">
      <svrl:successful-report>
        <xsl:call-template name="finding"/>
      </svrl:successful-report>
    </out:if>
  </xsl:template>

  <!-- Attributes are written as instructions: braces in them are then no templates. -->
  <xsl:template name="finding" as="element()+">
    <xsl:for-each select="(@id, ../@id, ../../@id)[1], (@role, ../@role)[1], @flag, @test">
      <out:attribute name="{local-name()}">{.}</out:attribute>
    </xsl:for-each>
    <out:attribute name="location" select="path()"/>
    <svrl:text>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
    <xsl:apply-templates select="key('diagnostic', tokenize(@diagnostics))" mode="#current"/>
  </xsl:template>

  <xsl:template match="title | p | see | param | property" mode="compile" as="empty-sequence()"/>

  <xsl:template match="*" mode="compile" as="empty-sequence()" priority="-10">
    <xsl:message terminate="yes">This part of the Schematron cannot be compiled: {name()}, at {path()}.</xsl:message>
  </xsl:template>
</xsl:stylesheet>
