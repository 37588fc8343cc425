#ifndef BSDSOCKETS_TCP_STATE_H
#define BSDSOCKETS_TCP_STATE_H

const char *await_info(const char *wanted, int fd);
const char *await_table(const char *wanted, int local_port, int remote_port);

#endif
