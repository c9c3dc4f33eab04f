<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract patterns and rules: an instance takes what they hold, with its parameters put in for the names after a dollar sign. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:key name="pattern" match="(pattern | group)[@abstract = 'true']" use="@id"/>
  <xsl:key name="rule" match="rule[@abstract = 'true']" use="@id"/>

  <xsl:template match="(pattern | group | rule)[@abstract = 'true']" mode="expand" as="empty-sequence()" priority="4"/>

  <xsl:template match="(pattern | group)[@is-a]" mode="expand" as="element()" priority="1">
    <xsl:variable name="abstract" as="element()" select="key('pattern', @is-a)[1]"/>
    <xsl:variable name="given" as="element()*" select="param[@value], $abstract/param[@value]"/>
    <xsl:copy>
      <xsl:apply-templates select="$abstract/@*[not(name() = ('id', 'abstract'))], @* except @is-a, $abstract/node()" mode="#current">
        <xsl:with-param name="parameters" as="map(*)" tunnel="yes"
          select="map:merge($given ! map:entry(string(@name), string(@value)))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
        <xsl:with-param name="instance" as="element()" select="." tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="(pattern | group)[@is-a][not(key('pattern', @is-a))]" mode="expand" as="empty-sequence()" priority="2">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">There is no abstract pattern “{@is-a}”.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Write a pattern with that id and abstract="true", or mend is-a.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A parameter that an abstract pattern declares without a value is one that each instance has to give. -->
  <xsl:template match="param" mode="expand" as="empty-sequence()">
    <xsl:param name="parameters" as="map(*)" select="map{}" tunnel="yes"/>
    <xsl:param name="instance" as="element()?" select="()" tunnel="yes"/>
    <xsl:variable name="name" as="xs:string" select="@name"/>
    <xsl:for-each select="$instance[not(map:contains($parameters, $name))]" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
      <xsl:call-template name="refuse">
        <xsl:with-param name="sentence" as="xs:string">This pattern gives no value for ${$name}, which the abstract pattern “{@is-a}” asks for.</xsl:with-param>
        <xsl:with-param name="hint" as="xs:string">Give it a sch:param of that name.</xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Whole names are replaced, all at once: $a is not a part of $ab, and what is put in is not looked at again. -->
  <xsl:template match="@*[contains(., '$')]" mode="expand" as="attribute()">
    <xsl:param name="parameters" as="map(*)" select="map{}" tunnel="yes"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="." regex="\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring><xsl:sequence select="($parameters(regex-group(1)), .)[1]"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="string-join($parts)"/>
  </xsl:template>

  <!-- An abstract rule lends what is in it; one of the same pattern comes before one of another. -->
  <xsl:template match="extends" mode="expand" as="node()*">
    <xsl:param name="lenders" as="element()*" select="()" tunnel="yes"/>
    <xsl:variable name="all" as="element()*" select="key('rule', @rule)"/>
    <xsl:variable name="lender" as="element()" select="($all[.. is current()/../..], $all)[1]"/>
    <xsl:if test="exists($lender intersect ($lenders, ancestor::rule))">
      <xsl:call-template name="refuse">
        <xsl:with-param name="sentence" as="xs:string">The abstract rule “{@rule}” extends itself.</xsl:with-param>
        <xsl:with-param name="hint" as="xs:string">Take one of the sch:extends out.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="$lender/node()" mode="#current">
      <xsl:with-param name="lenders" as="element()*" select="$lenders, $lender" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="extends[not(key('rule', @rule))]" mode="expand" as="empty-sequence()" priority="1">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">There is no abstract rule “{@rule}”.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Write a rule with that id and abstract="true", or mend the sch:extends.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
