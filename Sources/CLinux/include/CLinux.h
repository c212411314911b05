#ifndef CONLAB_CLINUX_H
#define CONLAB_CLINUX_H

#endif
