#ifndef CONLAB_CCMARK_H
#define CONLAB_CCMARK_H

#include <cmark.h>

#endif
