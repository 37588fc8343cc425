#include "rights.h"
#include "check.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A control message that passes one descriptor on so many times. */
jbyteArray rights_of(int fd, int count) {
    socklen_t space = (socklen_t)CMSG_SPACE((size_t)count * sizeof fd);
    jbyteArray control = fake_bytes(NULL, (jsize)space);
    struct msghdr message = {.msg_control = fake_elements(control), .msg_controllen = space};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = (socklen_t)CMSG_LEN((size_t)count * sizeof fd);
    for (int i = 0; i < count; i++) {
        memcpy(CMSG_DATA(head) + (size_t)i * sizeof fd, &fd, sizeof fd);
    }
    return control;
}

/* Closes the descriptors of a received control message, and says how many there were. */
int rights_close(jbyteArray control, jint length) {
    struct msghdr message = {.msg_control = fake_elements(control),
                             .msg_controllen = (socklen_t)length};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    CHECK(head != NULL && head->cmsg_type == SCM_RIGHTS);
    int count = (int)((head->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    for (int i = 0; i < count; i++) {
        int fd;
        memcpy(&fd, CMSG_DATA(head) + (size_t)i * sizeof fd, sizeof fd);
        CHECK_EQ(0, close(fd));
    }
    return count;
}
