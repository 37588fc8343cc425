/* Sockets for the tests, on the loopback and on ports that the kernel picks. What fails ends the program. */
#ifndef BSDSOCKETS_TEST_SOCKETS_H
#define BSDSOCKETS_TEST_SOCKETS_H

#include <netinet/in.h>
#include <sys/socket.h>

/* A socket bound to 127.0.0.1 and a port of the kernel's choice, and its name. */
int bound_socket(int type, struct sockaddr_in *name);

/* Two ends of one AF_UNIX connection. */
void unix_pair(int type, int ends[2]);

/* Two ends of one TCP connection. */
void tcp_pair(int ends[2]);

/* Closes both. */
void close_pair(const int ends[2]);

#endif
