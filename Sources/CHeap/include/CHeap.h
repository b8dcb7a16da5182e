/* What glibc's malloc has beside the standard's, behind one narrow header. */
#ifndef CHEAP_H
#define CHEAP_H

/* Gives memory that is free in pieces back to the system; does nothing with other C libraries. */
void heap_trim(void);

#endif
