#ifndef CONLAB_CEDITLINE_H
#define CONLAB_CEDITLINE_H

#include <histedit.h>

#endif
