// The C library's decoder of old encodings, which libxml2 uses, too.
#include <iconv.h>
#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, which clash with those that come with Foundation. Only the
// tails of structures that nobody here looks into depend on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
