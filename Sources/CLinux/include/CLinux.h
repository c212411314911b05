#ifndef CONLAB_CLINUX_H
#define CONLAB_CLINUX_H

#include "CLinuxSignal.h"
#include "CLinuxSpawn.h"

#endif
