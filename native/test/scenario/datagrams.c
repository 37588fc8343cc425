#include "scenario.h"
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MILLISECONDS = 200, LONGEST = 65507 };

static char buffer[LONGEST + 1];

/* recv(2) into the buffer. */
static ssize_t receive(int fd) {
    return recv(fd, buffer, sizeof(buffer), 0);
}

/* datagram.boundaries */
static void boundaries(void) {
    int in = bound(udp()), out = udp();
    must("sendto", send_to(out, "first", 5, name_of(in)));
    must("sendto", send_to(out, "second message", 14, name_of(in)));
    returned("first recv", receive(in));
    returned("second recv", receive(in));
}

/* datagram.zero-length */
static void zero_length(void) {
    int from = bound(udp()), to = bound(udp());
    returned("sendto", send_to(from, "", 0, name_of(to)));
    struct sockaddr_in sender = {0};
    socklen_t length = sizeof(sender);
    returned("recvfrom",
             recvfrom(to, buffer, sizeof(buffer), 0, (struct sockaddr *)&sender, &length));
    fact("sender known", sender.sin_port == name_of(from).sin_port);
}

/* datagram.zero-length-connected */
static void zero_length_connected(void) {
    int from = bound(udp()), to = bound(udp());
    must("connect", connect_to(from, name_of(to)));
    returned("send", send(from, "", 0, 0));
    must("send", (int)send(from, "after", 5, 0));
    returned("first received", receive(to));
}

/* datagram.truncation */
static void truncation(void) {
    int from = bound(udp()), to = bound(udp());
    must("sendto", send_to(from, "0123456789", 10, name_of(to)));
    must("sendto", send_to(from, "0123456789", 10, name_of(to)));
    must("sendto", send_to(from, "next", 4, name_of(to)));
    returned("recv", recv(to, buffer, 4, 0));
    returned("length told", recv(to, buffer, 4, MSG_TRUNC));
    told_bytes("received afterwards", buffer, recv(to, buffer, 4, 0));
}

/* datagram.too-big */
static void too_big(void) {
    int from = bound(udp()), to = bound(udp());
    done("sendto 65507", send_to(from, buffer, LONGEST, name_of(to)));
    done("sendto 65508", send_to(from, buffer, LONGEST + 1, name_of(to)));
    done("sendto afterwards", send_to(from, buffer, 1, name_of(to)));
    returned("recv", receive(to));
    returned("second recv", receive(to));
}

/* datagram.port-zero */
static void port_zero(void) {
    done("sendto", send_to(bound(udp()), "x", 1, loopback(0)));
}

/* datagram.port-zero-connect */
static void port_zero_connect(void) {
    returned("connect", connect_to(bound(udp()), loopback(0)));
}

/* An address where nobody receives. */
static struct sockaddr_in deserted(void) {
    int gone = bound(udp());
    struct sockaddr_in address = name_of(gone);
    close(gone);
    return address;
}

/* datagram.connected-refused */
static void connected_refused(void) {
    int fd = bound(udp());
    must("connect", connect_to(fd, deserted()));
    patience(fd, SO_RCVTIMEO, MILLISECONDS);
    done("send", send(fd, "hello", 5, 0));
    returned("recv", receive(fd));
    returned("second recv", receive(fd));
    done("second send", send(fd, "hello", 5, 0));
}

/* datagram.unconnected-refused */
static void unconnected_refused(void) {
    int fd = bound(udp());
    struct sockaddr_in address = deserted();
    patience(fd, SO_RCVTIMEO, MILLISECONDS);
    done("sendto", send_to(fd, "hello", 5, address));
    returned("recv", receive(fd));
    done("second sendto", send_to(fd, "hello", 5, address));
}

/* datagram.connected-send-elsewhere */
static void connected_send_elsewhere(void) {
    int from = bound(udp()), peer = bound(udp()), other = bound(udp());
    must("connect", connect_to(from, name_of(peer)));
    patience(other, SO_RCVTIMEO, MILLISECONDS);
    done("sendto", send_to(from, "hello", 5, name_of(other)));
    done("recv", receive(other));
}

/* datagram.connected-filter */
static void connected_filter(void) {
    int fd = bound(udp()), stranger = bound(udp()), peer = bound(udp());
    must("connect", connect_to(fd, name_of(peer)));
    patience(fd, SO_RCVTIMEO, MILLISECONDS);
    done("sendto", send_to(stranger, "stranger", 8, name_of(fd)));
    must("sendto", send_to(peer, "peer", 4, name_of(fd)));
    told_bytes("received", buffer, receive(fd));
    returned("second recv", receive(fd));
}

/* datagram.connect-queued */
static void connect_queued(void) {
    int fd = bound(udp()), stranger = bound(udp()), peer = bound(udp());
    must("sendto", send_to(stranger, "stranger", 8, name_of(fd)));
    await_input(fd);
    returned("connect", connect_to(fd, name_of(peer)));
    must("sendto", send_to(peer, "peer", 4, name_of(fd)));
    told_bytes("first received", buffer, receive(fd));
}

/* datagram.broadcast */
static void broadcast(void) {
    int from = udp(), to = udp();
    struct sockaddr_in any = {.sin_family = AF_INET};
    must("bind", bind_to(to, any));
    struct sockaddr_in all = loopback(name_of(to).sin_port);
    all.sin_addr.s_addr = htonl(0x7fffffff);
    done("sendto by default", send_to(from, "?", 1, all));
    must("setsockopt", set(from, SOL_SOCKET, SO_BROADCAST, 0));
    done("sendto without SO_BROADCAST", send_to(from, "?", 1, all));
    must("setsockopt", set(from, SOL_SOCKET, SO_BROADCAST, 1));
    done("sendto with SO_BROADCAST", send_to(from, "!", 1, all));
    done("recv", receive(to));
}

const struct scenario datagrams[] = {
    {"datagram.boundaries", boundaries},
    {"datagram.zero-length", zero_length},
    {"datagram.zero-length-connected", zero_length_connected},
    {"datagram.truncation", truncation},
    {"datagram.too-big", too_big},
    {"datagram.port-zero", port_zero},
    {"datagram.port-zero-connect", port_zero_connect},
    {"datagram.connected-refused", connected_refused},
    {"datagram.unconnected-refused", unconnected_refused},
    {"datagram.connected-send-elsewhere", connected_send_elsewhere},
    {"datagram.connected-filter", connected_filter},
    {"datagram.connect-queued", connect_queued},
    {"datagram.broadcast", broadcast},
    {NULL, NULL},
};
