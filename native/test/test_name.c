#include "check.h"

#include <errno.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

static void inet_pton_of_both_families(void) {
    jbyteArray four = fake_bytes("....", 4);
    CHECK_EQ(1, NATIVE(inetPton)(fake_env(), NULL, AF_INET, fake_text("127.0.0.2"), four));
    CHECK_MEM("\x7f\0\0\2", fake_elements(four), 4);
    jbyteArray sixteen = fake_bytes(NULL, 16);
    CHECK_EQ(1, NATIVE(inetPton)(fake_env(), NULL, AF_INET6, fake_text("fe80::102"), sixteen));
    CHECK_MEM("\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\1\2", fake_elements(sixteen), 16);
}

static void inet_pton_of_what_is_no_address(void) {
    jbyteArray four = fake_bytes("....", 4);
    CHECK_EQ(0, NATIVE(inetPton)(fake_env(), NULL, AF_INET, fake_text("127.0.0.256"), four));
    CHECK_EQ(0, NATIVE(inetPton)(fake_env(), NULL, AF_INET, fake_text(""), four));
    CHECK_EQ(-EAFNOSUPPORT, NATIVE(inetPton)(fake_env(), NULL, AF_UNIX, fake_text("::"), four));
    CHECK_MEM("....", fake_elements(four), 4);
    jbyteArray text = fake_text("1.2.3.4");
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(inetPton)(fake_env(), NULL, AF_INET, text, four));
}

static void inet_ntop_of_both_families(void) {
    jbyteArray text = fake_bytes(NULL, INET6_ADDRSTRLEN);
    CHECK_EQ(9, NATIVE(inetNtop)(fake_env(), NULL, AF_INET, fake_bytes("\x7f\0\0\2", 4), text));
    CHECK_MEM("127.0.0.2", fake_elements(text), 10);
    jbyteArray longest =
        fake_bytes("\x20\1\x11\x11\x22\x22\x33\x33\x44\x44\x55\x55\x66\x66\x77\x77", 16);
    CHECK_EQ(39, NATIVE(inetNtop)(fake_env(), NULL, AF_INET6, longest, text));
    CHECK_MEM("2001:1111:2222:3333:4444:5555:6666:7777", fake_elements(text), 40);
    CHECK_EQ(-EAFNOSUPPORT, NATIVE(inetNtop)(fake_env(), NULL, AF_UNIX, longest, text));
}

static void interfaces(void) {
    jint index = NATIVE(ifNametoindex)(fake_env(), NULL, fake_text("lo"));
    CHECK_EQ(if_nametoindex("lo"), index);
    CHECK(index > 0);
    jbyteArray name = fake_bytes(NULL, IF_NAMESIZE);
    CHECK_EQ(2, NATIVE(ifIndextoname)(fake_env(), NULL, index, name));
    CHECK_MEM("lo", fake_elements(name), 3);
    CHECK_EQ(-ENXIO, NATIVE(ifIndextoname)(fake_env(), NULL, 0x7fffffff, name));
    CHECK_EQ(-ENODEV, NATIVE(ifNametoindex)(fake_env(), NULL, fake_text("no-such-0")));
    jbyteArray text = fake_text("lo");
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(ifNametoindex)(fake_env(), NULL, text));
}

/* The array holds just that text. */
static void check_text(const char *expected, jbyteArray text) {
    CHECK_EQ(strlen(expected), fake_length(text));
    CHECK_MEM(expected, fake_elements(text), strlen(expected));
}

static void messages(void) {
    check_text(strerror(ECONNREFUSED), NATIVE(strerror)(fake_env(), NULL, ECONNREFUSED));
    check_text(strerror(123456), NATIVE(strerror)(fake_env(), NULL, 123456));
    check_text(strerror(-1), NATIVE(strerror)(fake_env(), NULL, -1));
    check_text(gai_strerror(EAI_NONAME), NATIVE(gaiStrerror)(fake_env(), NULL, EAI_NONAME));
    check_text(gai_strerror(123456), NATIVE(gaiStrerror)(fake_env(), NULL, 123456));
}

static void messages_without_memory(void) {
    fake_fail_new(1);
    CHECK(NATIVE(strerror)(fake_env(), NULL, EPERM) == NULL);
    CHECK(fake_take_exception());
    fake_fail_new(1);
    CHECK(NATIVE(gaiStrerror)(fake_env(), NULL, EAI_FAIL) == NULL);
    CHECK(fake_take_exception());
}

int main(void) {
    RUN(inet_pton_of_both_families);
    RUN(inet_pton_of_what_is_no_address);
    RUN(inet_ntop_of_both_families);
    RUN(interfaces);
    RUN(messages);
    RUN(messages_without_memory);
    return 0;
}
