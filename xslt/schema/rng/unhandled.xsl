<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in an ODD and is not understood is named with its path. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" expand-text="yes">

  <xsl:template match="*" mode="declare once attributes" as="empty-sequence()" priority="-10">
    <xsl:message terminate="yes">This part of the ODD cannot be compiled: {name()}, at {path()}.</xsl:message>
  </xsl:template>
</xsl:stylesheet>
