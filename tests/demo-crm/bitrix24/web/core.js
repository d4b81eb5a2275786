window.BX = { message() {} };
