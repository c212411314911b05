#ifndef CONLAB_CLINUX_H
#define CONLAB_CLINUX_H

// The Linux calls Swift cannot import. Every function says why it is provided, so that it can be
// deleted on the day Swift can make the call itself. Functions return -1 and set errno on failure
// unless they say otherwise.

#include "CLinuxAtomics.h"
#include "CLinuxChannels.h"
#include "CLinuxForeign.h"
#include "CLinuxFork.h"
#include "CLinuxLeanFork.h"
#include "CLinuxLitmus.h"
#include "CLinuxLocks.h"
#include "CLinuxLoops.h"
#include "CLinuxMemory.h"
#include "CLinuxScheduling.h"
#include "CLinuxSignal.h"
#include "CLinuxSpawn.h"

#endif
