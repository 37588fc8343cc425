#ifndef BSDSOCKETS_DEMO_H
#define BSDSOCKETS_DEMO_H

#include <pthread.h>
#include <sys/types.h>

/* One end of a demo: a server runs until it is stopped, a client until its input ends. */
typedef void demo_end(const char *host, const char *port);

demo_end tcp_echo_server, tcp_echo_client;
demo_end tcp_echo_errors_server, tcp_echo_errors_client;
demo_end udp_echo_server, udp_echo_client;
demo_end phone_server, phone_client;
demo_end udp_messages_server, udp_messages_client;
demo_end chat_server, chat_client;
demo_end greeter_server, greeter_client;
demo_end chat_room_server, chat_room_client;

int check(const char *call, int result);
void *allocate(size_t size);
pthread_t start_thread(void *(*body)(void *), void *argument);
size_t line_length(const char *line, size_t length);
void print_line(const char *before, const char *text, size_t length);

#endif
